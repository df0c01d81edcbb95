/// What stands before and around every staff page: the gate, the frame, the navigation.
@NullMarked
package dev.tesuri.admin.face;

import org.jspecify.annotations.NullMarked;
