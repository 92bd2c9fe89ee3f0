/** Signing in through a sign-in service that speaks OpenID Connect, beside the form. */
@NullMarked
package nl.biotoop.identity.oidc;

import org.jspecify.annotations.NullMarked;
