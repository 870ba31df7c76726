package io.github.woowuproutes.file;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * What is known of a file before it is read.
 *
 * @param file    where it is
 * @param name    its name, as its sender gave it
 * @param size    in bytes
 * @param hash    a short name of its content
 * @param charset its encoding
 * @param mark    how many bytes of byte order mark it begins with
 * @param sound   whether every byte belongs to a character of its encoding
 */
record Inspection(Path file, String name, long size, String hash, Charset charset, int mark, boolean sound) {}
