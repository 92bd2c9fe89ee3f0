/**
 * Who may do what: accounts as functions, their roles per region, signing in, and the sessions. An
 * entrepreneur needs no account.
 */
@ApplicationModule(
    displayName = "Accounts",
    allowedDependencies = {"platform", "platform :: web", "territory"})
@NullMarked
package nl.biotoop.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
