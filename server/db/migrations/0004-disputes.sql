-- What is asked of disputes: which rules of a version are said to be wrong, and the newest of them.
CREATE INDEX disputes_of_model ON decisions (workspace_id, (seen ->> 'modelId'), ((seen ->> 'modelVersion')::integer))
  WHERE kind = 'dispute';
