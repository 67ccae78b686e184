/** Accounts: who may write, what with, and how somebody gets one. */
package org.readinggroup.account;
