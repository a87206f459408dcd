import type { Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { type DerivingListener, tellDeriving } from "../ask/deriving.ts";
import { openCase } from "../case/index.ts";
import { Problem } from "../model/index.ts";
import { additionsOf, type CaseAdditions } from "./adding.ts";
import type { CaseAnswers } from "./answers.ts";
import { createApp } from "./app.ts";
import { openBasemap } from "./basemap.ts";
import { answersOf } from "./case-answers.ts";
import { type CaseDecisions, decisionsOf } from "./deciding.ts";
import { builtPageFolder, loadPage } from "./page.ts";

/** A server that answers for one case until it is closed. */
export interface Server {
  /** "http://127.0.0.1:4316/" */
  readonly address: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The port to listen on, 0 for any; without it the first free one from 4316. */
  readonly port?: number;
  /** Where people decide about the case; `serve` gives the case's own. */
  readonly decisions?: CaseDecisions;
  /** A PMTiles file that is shown below the map. */
  readonly basemap?: string;
  /** Where documents are added; `serve` gives the case's own. */
  readonly additions?: CaseAdditions;
  /** Told what is being derived of a large case before it can be served. */
  readonly deriving?: DerivingListener;
}

/** Always this machine alone. */
const host = "127.0.0.1";
const firstPort = 4316;
/** What the page asks for before it draws anything, and what its map asks for at once. */
const askedFirst = ["/api/case", "/api/geometry", "/api/ribbon-columns", "/api/days", "/api/advances"];
const portsTried = 20;

/**
 * Serves the page and the answers of one case to this machine, and to no other.
 *
 * @throws Problem where the case cannot be opened, the page is not built, or the port is taken
 */
export async function serve(casePath: string, options: ServeOptions = {}): Promise<Server> {
  const kase = openCase(casePath, { readOnly: true });
  try {
    if (options.deriving) tellDeriving(kase, options.deriving);
    const decisions = decisionsOf(kase);
    const additions = additionsOf(kase, decisions.changed);
    const server = await serveAnswers(answersOf(kase), { ...options, decisions, additions });
    return {
      address: server.address,
      close: async () => {
        await server.close();
        await additions.close();
        decisions.close();
        kase.close();
      },
    };
  } catch (error) {
    kase.close();
    throw error;
  }
}

/** Serves the page for anything that answers as a case does; the tests' way in. */
export async function serveAnswers(answers: CaseAnswers, options: ServeOptions = {}): Promise<Server> {
  const folder = builtPageFolder();
  if (folder === null) throw new Problem('the page is not built yet; "npm start" or "npm run page" builds it');
  const basemap = options.basemap === undefined ? null : await openBasemap(options.basemap);
  let port: number | null = null;
  const app = createApp({
    answers,
    basemap,
    decisions: options.decisions,
    additions: options.additions,
    page: loadPage(folder),
    port: () => port,
  });
  // What a case means is derived once; a reader should not wait for it with an empty page before them.
  for (const path of askedFirst) await app.request(path, { headers: { Host: host, "Accept-Encoding": "br" } });
  const server = createAdaptorServer({ fetch: app.fetch }) as HttpServer;
  port = await listen(server, options.port);
  return {
    address: `http://${host}:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: HttpServer, wanted: number | undefined): Promise<number> {
  const tried = wanted === undefined ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [wanted];
  for (const port of tried) {
    const found = await listenOn(server, port);
    if (found !== null) return found;
  }
  const ports = wanted === undefined ? `ports ${firstPort} to ${firstPort + portsTried - 1} are` : `port ${wanted} is`;
  throw new Problem(`${ports} taken by another program; give a free one with --port`);
}

/** Listens on a port; null where another program has it. */
function listenOn(server: HttpServer, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE") resolve(null);
      else if (error.code === "EACCES")
        reject(new Problem(`port ${port} is not allowed to this user; give one above 1023`));
      else reject(error);
    };
    const listening = () => {
      server.off("error", failed);
      resolve((server.address() as AddressInfo).port);
    };
    server.once("error", failed);
    server.once("listening", listening);
    server.listen(port, host);
  });
}
