/// The devices in halls, for those who set them up.
@NullMarked
package dev.tesuri.admin.kiosk;

import org.jspecify.annotations.NullMarked;
