/// The hand-over to a person: tickets, who is there and when, call-backs, and codes to go on
/// elsewhere.
@NullMarked
package dev.tesuri.bot.handover;

import org.jspecify.annotations.NullMarked;
