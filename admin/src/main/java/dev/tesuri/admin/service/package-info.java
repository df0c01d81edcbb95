/// Switching the service of a town off and on.
@NullMarked
package dev.tesuri.admin.service;

import org.jspecify.annotations.NullMarked;
