/// The resident's cards as views, plain Java without HTTP; every channel renders with them.
@NullMarked
package dev.tesuri.bot.face;

import org.jspecify.annotations.NullMarked;
