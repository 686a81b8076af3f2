<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>%n card(s) on {sheets}.</source>
        <translation>
            <numerusform>%n card on {sheets}.</numerusform>
            <numerusform>%n cards on {sheets}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are left on the last sheet.</source>
        <translation>
            <numerusform>One place is left on the last sheet.</numerusform>
            <numerusform>%n places are left on the last sheet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>one sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds a letter, %n discount voucher(s):</source>
        <translation>
            <numerusform>It holds a letter, one discount voucher:</numerusform>
            <numerusform>It holds a letter, %n discount vouchers:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n visiting card(s) on the card sheet {sheet}.</source>
        <translation>
            <numerusform>and one visiting card on the card sheet {sheet}.</numerusform>
            <numerusform>and %n visiting cards on the card sheet {sheet}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %n page(s).</source>
        <translation>
            <numerusform>{file}: one page.</numerusform>
            <numerusform>{file}: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>troubles</name>
    <message numerus="yes">
        <source>%n vouchers can still be issued.</source>
        <extracomment>Follows a sentence that says that an offer does not allow so many vouchers.</extracomment>
        <translation>
            <numerusform>One more voucher can be issued.</numerusform>
            <numerusform>%n more vouchers can be issued.</numerusform>
        </translation>
    </message>
</context>
</TS>
