-- What circles are told lies with what workshops are told.
INSERT INTO letters (id, about, about_id, author_id, author_account, language, text, translation, whom, written_at, sent_at)
SELECT id, 'circle', circle_id, author_id, 0, '', text, '', 0, written_at, sent_at FROM circle_messages;
DROP TABLE circle_messages;
