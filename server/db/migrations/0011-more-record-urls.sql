-- Where else a lead or an account is kept. Facts say it even where it is not known, so that what is sent in again, the same,
-- is seen to be the same.
UPDATE leads SET facts = facts || '{"recordUrls": []}';
UPDATE accounts SET facts = facts || '{"recordUrls": []}';
