/// How a town works with the program.
@NullMarked
package dev.tesuri.admin.town;

import org.jspecify.annotations.NullMarked;
