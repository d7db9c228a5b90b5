using MessagingReports.Csv;

namespace MessagingReports.Verification.Rows;

/// <summary>Rows of Service Summary and Service Detail: G10 and G11.</summary>
internal sealed class ServiceRule : RowRule
{
    private readonly int _quantity;
    private readonly int _price;
    private readonly int _currency;
    private readonly int _amount;
    private readonly int _extended;
    private readonly int _count;
    private readonly int _type;

    public ServiceRule(FinishedReport report, BreakList breaks)
        : base(report, breaks)
    {
        _quantity = Column("Quantity");
        _price = Column("Unit Price");
        _currency = Column("Currency");
        _amount = Column("Amount");
        _extended = Column("Extended Amount");
        _count = Column("Usage Count");
        _type = Column("Usage Type");
    }

    public override void Check(FinishedRow row)
    {
        ExactDecimal quantity = Decimal(row, _quantity);
        if (quantity.Times(Decimal(row, _price)) is not { } amount)
        {
            Require(row, "G11", _price, holds: false, "a price with at most 6 decimals");
            return;
        }

        if (_amount >= 0)
        {
            int digits = CurrencyDigits.For(row[_currency]);
            RequireText(row, "G10", _amount, amount.Round(digits).ToString(digits));
            Require(row, "G10", _count, Number(row, _count) >= 1, "1 or more");
        }
        else
        {
            RequireText(row, "G11", _extended, amount.ToString());
            bool isAdjustment = Is(row, _type, "Adjustment"u8);
            Require(
                row, "G11", _quantity, quantity.Units.Sign >= 0 || isAdjustment, "0 or more, as it is no adjustment");
        }
    }
}
