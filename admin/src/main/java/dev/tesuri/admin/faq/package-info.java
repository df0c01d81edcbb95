/// A town's own questions and answers: looked at, brought from a file, changed one by one, taken
/// back, and written out.
@NullMarked
package dev.tesuri.admin.faq;

import org.jspecify.annotations.NullMarked;
