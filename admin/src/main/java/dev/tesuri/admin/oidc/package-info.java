/// The login of an organisation by OpenID Connect: how a browser is sent there, and how what it
/// brings back is checked. Knows nothing of accounts.
@NullMarked
package dev.tesuri.admin.oidc;

import org.jspecify.annotations.NullMarked;
