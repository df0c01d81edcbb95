/// How far the service is switched on in a town: all of it, people alone, or nothing.
@NullMarked
package dev.tesuri.bot.service;

import org.jspecify.annotations.NullMarked;
