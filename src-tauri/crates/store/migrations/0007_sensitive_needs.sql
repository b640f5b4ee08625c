-- Needs that stay off the client copy unless chosen, as risks do since 0003.

ALTER TABLE need ADD COLUMN sensitive BOOLEAN NOT NULL DEFAULT 0;
