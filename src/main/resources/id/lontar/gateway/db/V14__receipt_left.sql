-- What was confirmed and not printed yet is looked for twice a minute and is nearly always nothing:
-- the search must not read every return of the season.
create index submission_without_receipt on submission (verified_at) where state = 'VERIFIED';
