import type { Middleware } from "./options.js";

/**
 * Middleware that follows up to five redirects of GET and HEAD, as long as they stay within the base URL: beyond it, the
 * client refuses to send. Other redirects stay errors. Of no use in browsers, which hide where a redirect goes.
 */
export function followSameOrigin(): Middleware {
  return async (request, next) => {
    let response = await next(request);
    let { url } = request;
    for (let hops = 0; hops < 5 && /^(GET|HEAD)$/.test(request.method) && response.status >= 300; hops++) {
      const location = response.headers.get("location");
      if (response.status > 399 || !location || !URL.canParse(location, url)) return response;
      const target = new URL(location, url);
      if (target.origin !== new URL(url).origin) return response;
      await response.body?.cancel();
      url = target.href;
      response = await next({ ...request, url });
    }
    return response;
  };
}
