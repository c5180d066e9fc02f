-- A signal is of a lead, or of an account: seen at the company, though nobody can tell of whom.
ALTER TABLE signals ADD COLUMN account_id text COLLATE "C";
ALTER TABLE signals ALTER COLUMN lead_id DROP NOT NULL;
ALTER TABLE signals ADD CONSTRAINT signals_of_one CHECK (num_nonnulls(lead_id, account_id) = 1);
ALTER TABLE signals ADD FOREIGN KEY (workspace_id, account_id) REFERENCES accounts;
CREATE INDEX signals_of_account ON signals (workspace_id, account_id) WHERE account_id IS NOT NULL;
