CREATE TABLE accounts (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  id text COLLATE "C" NOT NULL,
  -- name, domain, attributes, lists
  facts jsonb NOT NULL,
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX accounts_feed ON accounts (workspace_id, change_no);

CREATE TABLE leads (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  id text COLLATE "C" NOT NULL,
  -- Null: in the pool.
  owner_id text COLLATE "C",
  account_id text COLLATE "C",
  -- What was sent in: name, email, phone, title, source, createdAt, attributes, links, tags, outcome.
  facts jsonb NOT NULL,
  email_domain_kind text,
  -- The score: all null before a model is published. total is in thousandths of a point.
  total bigint,
  band text,
  grade text,
  model_id text,
  model_version integer,
  evaluated_at bigint,
  next_change_at bigint,
  -- [{"at": epoch ms, "band": "hot"}], oldest first.
  routes jsonb NOT NULL DEFAULT '[]',
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, owner_id) REFERENCES members,
  FOREIGN KEY (workspace_id, account_id) REFERENCES accounts
);
CREATE UNIQUE INDEX leads_feed ON leads (workspace_id, change_no);
CREATE INDEX leads_of_account ON leads (workspace_id, account_id);
CREATE INDEX leads_due ON leads (workspace_id, next_change_at) WHERE next_change_at IS NOT NULL;

-- What belongs to a lead refers to the workspace by the lead: a second check of every row would say nothing more.

CREATE TABLE signals (
  workspace_id text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  lead_id text COLLATE "C" NOT NULL,
  type text NOT NULL,
  at bigint NOT NULL,
  properties jsonb NOT NULL,
  session_id text,
  initiator text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES leads
);
CREATE INDEX signals_of_lead ON signals (workspace_id, lead_id);

-- Who lost sight of a lead: its owner of before (null: the pool, so all who see the pool).
CREATE TABLE lead_departures (
  workspace_id text COLLATE "C" NOT NULL,
  lead_id text COLLATE "C" NOT NULL,
  previous_owner_id text COLLATE "C",
  left_at bigint NOT NULL,
  change_no bigint NOT NULL,
  UNIQUE NULLS NOT DISTINCT (workspace_id, lead_id, previous_owner_id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES leads
);
CREATE UNIQUE INDEX lead_departures_feed ON lead_departures (workspace_id, change_no);

CREATE TABLE decisions (
  workspace_id text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  lead_id text COLLATE "C" NOT NULL,
  member_id text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  decided_at bigint NOT NULL,
  received_at bigint NOT NULL,
  -- What the rep saw, as sent in.
  seen jsonb,
  -- The fields of its kind: reason, note, until, …
  details jsonb NOT NULL,
  -- The decision took the lead out of the pool: undoing it gives the lead back.
  claimed boolean NOT NULL,
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, lead_id) REFERENCES leads,
  FOREIGN KEY (workspace_id, member_id) REFERENCES members
);
CREATE UNIQUE INDEX decisions_feed ON decisions (workspace_id, change_no);
CREATE INDEX decisions_of_lead ON decisions (workspace_id, lead_id);

-- A decision is never changed nor deleted, by nobody; only its place in the feed moves, when its lead is shown to others.
CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved decisions%ROWTYPE := OLD;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    moved.change_no := NEW.change_no;
    IF moved IS NOT DISTINCT FROM NEW THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'decisions are append-only';
END $$;
CREATE TRIGGER keep_decision BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION keep_decision();
