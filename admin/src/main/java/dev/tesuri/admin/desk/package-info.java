/// The live console of supporters: who waits, and one page for each case. Plain HTML that works by
/// forms alone.
@NullMarked
package dev.tesuri.admin.desk;

import org.jspecify.annotations.NullMarked;
