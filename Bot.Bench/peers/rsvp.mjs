// One durable answer per press, for all peers: seats, then a waiting list in order; who leaves gives the seat to the first who waits.
// One transaction and one answer a press, as a careful bot of this kind does it.
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS events (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, seats INTEGER NOT NULL, going INTEGER NOT NULL DEFAULT 0, waiting INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS answers (
    event TEXT NOT NULL REFERENCES events, person TEXT NOT NULL, state TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (event, person)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS answers_waiting ON answers (event, state, place);
  CREATE INDEX IF NOT EXISTS answers_place ON answers (event, place);
  CREATE TABLE IF NOT EXISTS handled (press TEXT PRIMARY KEY) STRICT;
`;

/**
 * Opens (or makes) the book.
 * @param Database the class of better-sqlite3, which each peer has for itself
 * @returns a function of the press's id, what its button carries (`rsvp:<event>:<seats>:<y|n>`) and who pressed it; it gives back the event
 * as it is now and `mine`: going, waiting or undefined
 */
export function openBook(Database, file) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.exec(SCHEMA);
  const answer = makeAnswer(db);
  return (press, button, person) => {
    const [, event, seats, choice] = button.split(':');
    return answer.immediate(press, event, Number(seats), String(person), choice === 'y');
  };
}

function makeAnswer(db) {
  const once = db.prepare('INSERT INTO handled (press) VALUES (?) ON CONFLICT DO NOTHING');
  const known = db.prepare('INSERT INTO events (id, title, seats) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const look = db.prepare('SELECT id, title, seats, going, waiting FROM events WHERE id = ?');
  const mine = db.prepare('SELECT state FROM answers WHERE event = ? AND person = ?');
  const last = db.prepare('SELECT coalesce(max(place), 0) AS place FROM answers WHERE event = ?');
  const put = db.prepare('INSERT INTO answers (event, person, state, place) VALUES (?, ?, ?, ?)');
  const drop = db.prepare('DELETE FROM answers WHERE event = ? AND person = ?');
  const first = db.prepare("SELECT person FROM answers WHERE event = ? AND state = 'waiting' ORDER BY place LIMIT 1");
  const promote = db.prepare("UPDATE answers SET state = 'going' WHERE event = ? AND person = ?");
  const count = db.prepare('UPDATE events SET going = going + ?, waiting = waiting + ? WHERE id = ?');

  const join = (event, person) => {
    const state = event.going < event.seats ? 'going' : 'waiting';
    put.run(event.id, person, state, last.get(event.id).place + 1);
    count.run(state === 'going' ? 1 : 0, state === 'waiting' ? 1 : 0, event.id);
  };
  const leave = (event, person, state) => {
    drop.run(event.id, person);
    count.run(state === 'going' ? -1 : 0, state === 'waiting' ? -1 : 0, event.id);
    const next = state === 'going' ? first.get(event.id) : undefined;
    if (!next) return;
    promote.run(event.id, next.person);
    count.run(1, -1, event.id);
  };

  return db.transaction((press, id, seats, person, comes) => {
    known.run(id, 'Pottery', seats);
    const event = look.get(id);
    if (once.run(press).changes > 0) {
      const before = mine.get(id, person)?.state;
      if (comes && !before) join(event, person);
      else if (!comes && before) leave(event, person, before);
    }
    return { ...look.get(id), mine: mine.get(id, person)?.state };
  });
}
