/// Consultations that do not come by the chat: begun, walked and written down by a supporter.
@NullMarked
package dev.tesuri.admin.visit;

import org.jspecify.annotations.NullMarked;
