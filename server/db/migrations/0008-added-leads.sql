-- A lead that a rep added and took back. The row stays for the decisions on it, which are never deleted; nobody sees it any more.
ALTER TABLE leads ADD COLUMN removed_at bigint;

-- Who adds a lead is told whether another has its e-mail address.
CREATE INDEX leads_by_email ON leads (workspace_id, lower(facts ->> 'email')) WHERE facts ->> 'email' IS NOT NULL;
