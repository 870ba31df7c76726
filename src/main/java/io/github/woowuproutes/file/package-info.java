/**
 * Files as a source: JSON, JSON lines, XML and CSV from a folder or by SFTP. A file is read piece by piece, whatever its
 * size; what is wrong with it is said line by line beside it.
 */
package io.github.woowuproutes.file;
