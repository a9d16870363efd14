import net from "node:net";
import {
  attachSession,
  createRedisCommandExecutor,
  defineCommand,
  RedisServerState,
  redisCommandDefinitions,
  SocketConnectionTransport,
  t,
} from "js-redis-server/core";

/**
 * Speaks Redis on a port of the loopback address (a free one when left out), from within this process and
 * in memory only. For one machine and demonstrations.
 */
export async function serveInProcess(
  password: string,
  port = 0,
): Promise<{ port: number; close(): Promise<void> }> {
  const state = new RedisServerState({ databaseCount: 16, requirepass: password });
  const executor = createRedisCommandExecutor({ extraCommands: [brpoplpush()] });
  const sockets = new Set<net.Socket>();

  const server = net.createServer({ keepAlive: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    // A client that vanishes is its own business.
    socket.on("error", () => socket.destroy());
    attachSession(new SocketConnectionTransport(socket), { state, executor });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as net.AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** bee-queue waits for work with BRPOPLPUSH, which the library knows only by its newer name, BLMOVE. */
function brpoplpush() {
  const blmove = redisCommandDefinitions.find((command) => command.name === "blmove");
  if (!blmove) throw new Error("js-redis-server no longer has BLMOVE");
  return defineCommand({
    ...blmove,
    name: "brpoplpush",
    since: { redis: "2.2.0", valkey: "7.2.0" },
    schema: t.custom((words, at, context) => {
      const [source, target, timeout] = words.slice(at, at + 3);
      if (!source || !target || !timeout) return blmove.schema.parse(words, at, context);
      const moved = [source, target, Buffer.from("RIGHT"), Buffer.from("LEFT"), timeout];
      return { value: blmove.schema.parse(moved, 0, context).value, nextIndex: at + 3 };
    }),
  });
}
