/// The workbench of editors.
@NullMarked
package dev.tesuri.admin.editor;

import org.jspecify.annotations.NullMarked;
