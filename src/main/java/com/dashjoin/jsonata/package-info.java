/** One class beside the library's own, for what its package keeps to itself: exact numbers, and evaluations apart from each other. */
package com.dashjoin.jsonata;
