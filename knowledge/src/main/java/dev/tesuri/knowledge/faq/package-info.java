/// Questions and answers that a town brings with it: read from a table, kept in the database,
/// searched beside the topics.
@NullMarked
package dev.tesuri.knowledge.faq;

import org.jspecify.annotations.NullMarked;
