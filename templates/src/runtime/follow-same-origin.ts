import { isFailure } from "./failure.js";
import type { Middleware } from "./options.js";

/**
 * Middleware that follows up to five redirects of GET and HEAD, as long as they stay within the base URL. Other redirects stay
 * errors. Of no use in browsers, which hide where a redirect goes.
 */
export function followSameOrigin(): Middleware {
  return async (request, next) => {
    let response = await next(request);
    let { url } = request;
    for (let hops = 0; hops < 5 && /^(GET|HEAD)$/.test(request.method); hops++) {
      const location = response.headers.get("location");
      if (!/^30[12378]$/.test(`${response.status}`) || !location || !URL.canParse(location, url)) break;
      const target = new URL(location, url);
      if (target.origin !== new URL(url).origin) break;
      url = target.href;
      const redirect = response;
      try {
        response = await next({ ...request, url });
      } catch (error) {
        // The client refuses to leave the base URL.
        if (isFailure(error) && error.kind === "InvalidArgument") break;
        throw error;
      } finally {
        redirect.body?.cancel().catch(() => {});
      }
    }
    return response;
  };
}
