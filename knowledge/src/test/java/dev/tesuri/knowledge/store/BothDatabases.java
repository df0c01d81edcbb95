package dev.tesuri.knowledge.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that runs twice, on an empty SQLite and on an empty PostgreSQL database.
///
/// The test, its `@BeforeEach` methods and its class's constructor may take the open [Database],
/// one and the same for all of them, and a [DatabaseHome] to open it again.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(OnBothDatabases.class)
public @interface BothDatabases {}
