/// What the product knows: topics, the steps of procedures, and how they are read and checked.
@NullMarked
package dev.tesuri.knowledge.content;

import org.jspecify.annotations.NullMarked;
