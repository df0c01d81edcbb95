/// Who may enter the console.
@NullMarked
package dev.tesuri.admin.access;

import org.jspecify.annotations.NullMarked;
