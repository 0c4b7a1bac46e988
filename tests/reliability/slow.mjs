// Slow clients at the service itself: whoever comes from another address is answered all the while.
import { Pings, pingUnderSlowClients } from './flood.mjs';

export const sizes = { short: { each: 40, seconds: 2 }, long: { each: 64, seconds: 120 } };

export default async function slow(house, sizesOfRun) {
  const service = await house.serve(house.copy(), { tls: true });
  const pings = new Pings(service.base);
  const clients = await pingUnderSlowClients(pings, sizesOfRun);
  await service.stop();
  return { text: `${clients}: ${pings.text()}`, bad: pings.bad };
}
