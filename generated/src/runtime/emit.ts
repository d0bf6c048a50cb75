import type { Core } from "./client.js";
import type { ClientEvent, TaskEvent } from "./events.js";
import type { ClientOptions } from "./options.js";
import type { Progress, Task } from "./task.js";

/** Of a client, what its warnings need. */
interface Warned extends Pick<Core, "warnings"> {
  readonly settings: Pick<ClientOptions, "onEvent">;
}

type Own<Event> = Event extends TaskEvent ? Omit<Event, keyof Progress | "type"> : never;

/** Tells a listener what happened to a call. */
export function emit<Type extends TaskEvent["type"]>(
  { core, progress }: Task,
  type: Type,
  fields?: Own<Extract<TaskEvent, { readonly type: Type }>>,
): void {
  // The signature sees to it that the fields belong to the type.
  if (core.settings.onEvent) tell(core.settings.onEvent, { ...progress, type, ...fields } as ClientEvent);
}

/** Tells a listener of a mistake that breaks nothing, of each once for a client. */
export function warn({ settings, warnings }: Warned, message: string, progress?: Progress): void {
  if (!settings.onEvent || warnings.has(message)) return;
  warnings.add(message);
  tell(settings.onEvent, { ...progress, type: "warning", message });
}

// A listener must not be able to break a call.
function tell(listener: (event: ClientEvent) => void, event: ClientEvent): void {
  (async () => listener(event))().catch(() => {});
}
