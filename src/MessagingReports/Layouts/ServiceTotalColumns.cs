using MessagingReports.Relations;

namespace MessagingReports.Layouts;

/// <summary>The columns from which a report's total quantity per unit and amount per currency are computed.</summary>
/// <param name="Quantity">The quantity of a row.</param>
/// <param name="Service">The service, which has the unit.</param>
/// <param name="Line">The contract line, which has the price and the currency.</param>
/// <param name="RoundedAmount">
/// The printed amount in minor units; null when the amount is quantity times price, exact.
/// </param>
internal sealed record ServiceTotalColumns(
    RelationColumn Quantity, RelationColumn Service, RelationColumn Line, RelationColumn? RoundedAmount);
