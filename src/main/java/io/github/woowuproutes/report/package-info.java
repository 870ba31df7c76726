/** What a merchant compares with what runs today: orders, customers, money and points, by branch and outcome. */
package io.github.woowuproutes.report;
