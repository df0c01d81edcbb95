package dev.tesuri.admin.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The right that a route of the console needs. A route without one opens to nobody, and fails the
/// build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  /// Of whom the table of rights tells.
  Right value();
}
