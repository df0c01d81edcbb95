/// Who may enter the console, and what for: accounts, second factor, sessions, rights, audit.
@NullMarked
package dev.tesuri.admin.access;

import org.jspecify.annotations.NullMarked;
