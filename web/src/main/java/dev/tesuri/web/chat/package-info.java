/// The resident pages and the socket.
@NullMarked
package dev.tesuri.web.chat;

import org.jspecify.annotations.NullMarked;
