"""The program's words in Swedish and English, for every face and for paper.

What comes in is facts: errors, enum members, days, money, numbers. What goes out is finished text
in the language that is spoken (``catalogue.speaking``). English stands in the code, Swedish in
``resources/translations/sv.ts``. No Qt, no store, no drawing: any face and any thread may ask.
"""
