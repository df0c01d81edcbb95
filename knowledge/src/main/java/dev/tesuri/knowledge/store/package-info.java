/// The storage ground floor: transactions on SQLite or PostgreSQL, and notices between watchers.
@NullMarked
package dev.tesuri.knowledge.store;

import org.jspecify.annotations.NullMarked;
