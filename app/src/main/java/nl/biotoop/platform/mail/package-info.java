/** Takes letters from the outbox to the mail server of the operator. */
@NullMarked
package nl.biotoop.platform.mail;

import org.jspecify.annotations.NullMarked;
