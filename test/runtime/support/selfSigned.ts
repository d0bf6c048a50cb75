/** A certificate for localhost that nobody trusts, and its key, which protects nothing. Valid for a hundred years. */
export const selfSigned: { readonly cert: string; readonly key: string } = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBlTCCATugAwIBAgIUONutBw5QeIv/TqOR8s100eYAZIUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA0NTU1MloYDzIxMjYxMDI4
MDQ1NTUyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARGfTNBF9SNz6mllygM2AXxvwjeMvqUz2BGaWP507Qbg9nbY81YYQN2
UbasLe9EHd1cBbYsDpz0AdHqyxTuljECo2kwZzAdBgNVHQ4EFgQUHpQq4EiyTdeB
49viPiL4GFYG8QIwHwYDVR0jBBgwFoAUHpQq4EiyTdeB49viPiL4GFYG8QIwDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
SAAwRQIgT1vOO9QPNSJ8q4uEPDKqWjZMRiTvscRoYRuSLqzWmOoCIQDYfp2Ig1pM
E42KnB5RhI82zVpWg5b59GbItvg1Ugx1+Q==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgB8fWwgA8xVCC+Pve
YdyhLHqOHigle3ohhqvg3Qudgq+hRANCAARGfTNBF9SNz6mllygM2AXxvwjeMvqU
z2BGaWP507Qbg9nbY81YYQN2UbasLe9EHd1cBbYsDpz0AdHqyxTuljEC
-----END PRIVATE KEY-----`,
};
