/** The demonstration while it is being worked on: every change is on the screen at once. */
import { createServer } from 'vite';

const port = Number(process.env.PORT ?? 3000);
const server = await createServer({ server: { host: 'localhost', port, strictPort: true } });

await server.listen();
server.printUrls();
