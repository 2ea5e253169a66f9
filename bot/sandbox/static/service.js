// Talking to the sandbox: requests, verbs of a person, and live events. Nothing is drawn here.

/** GET, or POST when there is a body. Throws an Error with the sandbox's own reason. */
export async function request(path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/sandbox${path}`, body === undefined ? {} : {
    method: "POST",
    body: form ? body : JSON.stringify(body),
    headers: form ? {} : { "Content-Type": "application/json" },
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

/** Let a person do something, such as act(5, "say", {text: "Dag"}). */
export function act(personId, verb, parameters = {}) {
  return request(`/people/${personId}/${verb}`, parameters);
}

/** Let a person send a file, as a picture when it is one. */
export function sendFile(personId, file, parameters) {
  const form = new FormData();
  form.append("data", file);
  for (const [name, value] of Object.entries(parameters)) form.append(name, value);
  const verb = /^image\/(png|jpeg|gif|webp)$/.test(file.type) ? "send_photo" : "send_document";
  return request(`/people/${personId}/${verb}`, form);
}

export function fileUrl(fileId) {
  return `/sandbox/files/${encodeURIComponent(fileId)}`;
}

/** Calls hear(event) for everything that happens, and connected(isConnected) when the line comes or goes. */
export function listen(hear, connected) {
  const events = new EventSource("/sandbox/events");
  events.onmessage = ({ data }) => hear(JSON.parse(data));
  events.onopen = () => connected(true);
  events.onerror = () => connected(false);
}
