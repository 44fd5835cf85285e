import pg from 'pg';

/** How many transactions with one INSERT this Postgres commits in a second, over so many connections and with nothing else to do. */
const connections = 16;

process.on('message', async (seconds: number) => {
  const clients = Array.from({ length: connections }, () => new pg.Client(process.env.DATABASE_URL));
  await Promise.all(clients.map((client) => client.connect()));
  const until = performance.now() + seconds * 1000;
  let commits = 0;
  const work = async (client: pg.Client) => {
    while (performance.now() < until) {
      await client.query("insert into floor (trigger_id) values ('commits')");
      commits += 1;
    }
  };
  await Promise.all(clients.map(work));
  await Promise.all(clients.map((client) => client.end()));
  process.send?.({ commits: commits / seconds });
});
process.stdout.write('{"event":"listening","port":0}\n');
