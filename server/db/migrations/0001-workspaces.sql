-- Every key begins with the workspace: it is the shard key and the wall between customers.
-- Ids compare byte by byte (COLLATE "C"), so that an order is the same on every machine.
-- Instants are epoch milliseconds, as everywhere inside: no driver, zone or precision can change them.
-- change_no is a row's place in the feed; it is taken under the lock of the workspace's row.

CREATE TABLE workspaces (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  created_at bigint NOT NULL,
  -- The last change number that was given out.
  change_no bigint NOT NULL DEFAULT 0,
  -- Departures up to here have been forgotten: an older cursor must start afresh.
  departures_floor bigint NOT NULL DEFAULT 0,
  -- The published model, null before the first.
  model_id text,
  model_version integer
);

CREATE TABLE members (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('rep', 'manager', 'admin')),
  team text,
  -- A removed member has no access; the name stays for what was decided.
  removed_at bigint,
  -- What the member may see changed here by role or team: an older cursor must start afresh.
  sight_no bigint NOT NULL DEFAULT 0,
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX members_feed ON members (workspace_id, change_no);

CREATE TABLE models (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  document jsonb NOT NULL,
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, id, version)
);
CREATE UNIQUE INDEX models_feed ON models (workspace_id, change_no);

CREATE TABLE documents (
  workspace_id text COLLATE "C" NOT NULL REFERENCES workspaces,
  kind text NOT NULL CHECK (kind IN ('slaPolicy', 'calendar', 'rejectReasons')),
  id text COLLATE "C" NOT NULL,
  body jsonb NOT NULL,
  change_no bigint NOT NULL,
  PRIMARY KEY (workspace_id, kind, id)
);
CREATE UNIQUE INDEX documents_feed ON documents (workspace_id, change_no);
