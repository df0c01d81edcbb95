/// The append-only log of a conversation: events, their JSON, and the one door to them.
@NullMarked
package dev.tesuri.bot.conversation;

import org.jspecify.annotations.NullMarked;
