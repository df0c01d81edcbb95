/// Erasing conversations, with a line in the audit for each.
@NullMarked
package dev.tesuri.admin.erasure;

import org.jspecify.annotations.NullMarked;
