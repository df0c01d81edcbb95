/// What administrators see of the system.
@NullMarked
package dev.tesuri.admin.insight;

import org.jspecify.annotations.NullMarked;
