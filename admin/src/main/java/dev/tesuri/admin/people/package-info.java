/// The pages of the way in, of one's own account, of everybody's accounts, and of the audit.
@NullMarked
package dev.tesuri.admin.people;

import org.jspecify.annotations.NullMarked;
