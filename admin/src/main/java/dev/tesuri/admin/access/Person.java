package dev.tesuri.admin.access;

/// An account as the list of people shows it.
///
/// @param joined whether the invitation was taken up
/// @param secondFactor whether it is set
/// @param linked whether a login of the organisation belongs to it
/// @param demo of the fictional town, without a second factor
/// @param ended whether the account is closed
public record Person(
    String id,
    String login,
    String name,
    Role role,
    String municipality,
    boolean joined,
    boolean secondFactor,
    boolean linked,
    boolean demo,
    boolean ended) {}
